service.name=${name}
